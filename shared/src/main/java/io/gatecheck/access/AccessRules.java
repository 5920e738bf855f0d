package io.gatecheck.access;

import io.gatecheck.policy.ScopeTarget;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which roles the groups of the identity provider give, and in which accounts. Roles and accounts
 * of several groups add up.
 */
public record AccessRules(List<Rule> rules) {

    private static final String ROLE =
            Arrays.stream(Role.values())
                    .map(Role::name)
                    .collect(Collectors.joining("|", "(?:", ")"));

    /** The group may itself hold an equals sign or an at sign; only names of roles end it. */
    private static final Pattern RULE =
            Pattern.compile(
                    "(?<group>.+)=\\s*(?<roles>%1$s(?:\\s*,\\s*%1$s)*)\\s*(?:@(?<reach>.+))?"
                            .formatted(ROLE));

    private static final Pattern RULES = Pattern.compile("[;\\n]");
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");

    public AccessRules {
        rules = List.copyOf(rules);
    }

    /**
     * What one group gives.
     *
     * @param group as the identity provider names it in the claim
     */
    public record Rule(String group, Set<Role> roles, Reach reach) {

        public Rule {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Reads the rules as they are written: {@code group=ROLE,ROLE@target,target}, separated by
     * semicolons or lines. Targets are written as in the scope of a policy; without them, the roles
     * hold in the whole organization.
     *
     * @throws IllegalArgumentException if a rule has another form; the message names it
     */
    public static AccessRules parse(String text) {
        return new AccessRules(
                RULES.splitAsStream(text)
                        .map(String::strip)
                        .filter(rule -> !rule.isEmpty())
                        .map(AccessRules::rule)
                        .toList());
    }

    private static Rule rule(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "' is not a valid rule. Write group=ROLE,ROLE or"
                            + " group=ROLE@target,target; the roles are "
                            + Arrays.stream(Role.values())
                                    .map(Role::name)
                                    .collect(Collectors.joining(", ")));
        }
        Set<Role> roles =
                LIST.splitAsStream(rule.group("roles").strip())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        String reach = rule.group("reach");
        return new Rule(
                rule.group("group").strip(),
                roles,
                reach == null
                        ? Reach.ORGANIZATION
                        : new Reach(
                                LIST.splitAsStream(reach.strip())
                                        .map(ScopeTarget::parse)
                                        .toList()));
    }

    /** The person with this name who is in these groups; without a role if no rule names one. */
    public Person person(String name, Collection<String> groups) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<ScopeTarget> targets = new LinkedHashSet<>();
        for (Rule rule : rules) {
            if (groups.contains(rule.group())) {
                roles.addAll(rule.roles());
                targets.addAll(rule.reach().targets());
            }
        }
        return new Person(name, roles, new Reach(List.copyOf(targets)));
    }
}
