package io.gatecheck.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gatecheck.access.AccessRules.Rule;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private static final Reach PAYMENTS =
            new Reach(
                    List.of(
                            ScopeTarget.parse("ou-ab12-payments"),
                            ScopeTarget.parse("team=payments")));

    @Test
    void rulesAreReadAsTheyAreWritten() {
        assertThat(
                        AccessRules.parse(
                                "gatecheck-admins=ADMIN; platform = EDITOR, APPROVER\n"
                                        + "payments=EDITOR@ou-ab12-payments, team=payments;"))
                .isEqualTo(
                        new AccessRules(
                                List.of(
                                        new Rule(
                                                "gatecheck-admins",
                                                Set.of(Role.ADMIN),
                                                Reach.ORGANIZATION),
                                        new Rule(
                                                "platform",
                                                Set.of(Role.EDITOR, Role.APPROVER),
                                                Reach.ORGANIZATION),
                                        new Rule("payments", Set.of(Role.EDITOR), PAYMENTS))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN=Gatecheck,OU=Groups,DC=example",
                "payments@example.com",
                "5b6c1a52-7f0e-4b7d-9d62-3f1f0f8d1c11",
                "Payments team"
            })
    void aGroupIsCalledWhateverTheIdentityProviderCallsIt(String group) {
        assertThat(AccessRules.parse(group + "=VIEWER@team=payments").rules())
                .extracting(Rule::group)
                .containsExactly(group);
    }

    @Test
    void anotherFormIsRefusedByItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessRules.parse("admins=ADMIN; platform=EDTOR"))
                .withMessage(
                        "'platform=EDTOR' is not a valid rule. Write group=ROLE,ROLE or"
                                + " group=ROLE@target,target; the roles are VIEWER, EDITOR, APPROVER,"
                                + " ADMIN");
    }

    @Test
    void anUnknownTargetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessRules.parse("payments=EDITOR@nowhere"))
                .withMessageContaining("'nowhere' is not a valid target");
    }

    @Test
    void whatSeveralGroupsGiveAddsUp() {
        AccessRules rules =
                AccessRules.parse(
                        "a=VIEWER@111122223333; b=EDITOR@222233334444; c=ADMIN@333344445555");

        assertThat(rules.person("ada@example.com", Set.of("a", "b", "other")))
                .isEqualTo(
                        new Person(
                                "ada@example.com",
                                Set.of(Role.VIEWER, Role.EDITOR),
                                new Reach(
                                        List.of(
                                                ScopeTarget.parse("111122223333"),
                                                ScopeTarget.parse("222233334444")))));
    }

    @Test
    void whoIsInNoneOfTheGroupsMayDoNothingAnywhere() {
        Person stranger = AccessRules.parse("a=VIEWER").person("eve@example.com", List.of("A"));

        assertThat(stranger.may(Role.VIEWER)).isFalse();
        assertThat(stranger.reach().targets()).isEmpty();
    }
}
