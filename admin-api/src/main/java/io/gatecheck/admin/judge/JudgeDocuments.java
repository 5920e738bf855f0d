package io.gatecheck.admin.judge;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.admin.policy.DraftCompiler;
import io.gatecheck.admin.policy.PoliciesCompiled;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.ecs.TaskDocument.DocumentedTask;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.Judge;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.PoliciesInForce;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Parameters;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.snapshot.TaskMerge;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.TaskAccount;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Judges tasks that somebody has as a document, by the same judge as the evaluator. Nothing is
 * looked up, recorded or told, and no exemption counts.
 */
@Component
public class JudgeDocuments {

    private static final MissingReason UNKNOWN_ACCOUNT =
            MissingReason.permanent("the account is not among those that you see");

    private final PoliciesCompiled policies;
    private final DraftCompiler drafts;
    private final WithinReach reach;

    JudgeDocuments(PoliciesCompiled policies, DraftCompiler drafts, WithinReach reach) {
        this.policies = policies;
        this.drafts = drafts;
        this.reach = reach;
    }

    /** What the tasks are judged by. */
    public sealed interface JudgedBy {

        /** Every policy in force; those in whose scope a task is, if that can be told. */
        record InForce() implements JudgedBy {}

        /** One policy in force, whatever its scope is. */
        record OnePolicy(String id) implements JudgedBy {}

        /** A policy that need not be published, whatever its scope is. */
        record Document(String yaml) implements JudgedBy {}
    }

    /**
     * A task with its verdicts.
     *
     * @param isScoped whether policies were left out that do not apply where it runs
     */
    public record JudgedDocument(String name, boolean isScoped, List<Judgement> judgements) {

        public JudgedDocument {
            judgements = List.copyOf(judgements);
        }
    }

    /** The tasks, if the policy can be compiled, or else what is wrong with it. */
    public sealed interface JudgeResult {

        record Judged(List<JudgedDocument> tasks) implements JudgeResult {

            public Judged {
                tasks = List.copyOf(tasks);
            }
        }

        record InvalidPolicy(List<PolicyProblem> problems) implements JudgeResult {

            public InvalidPolicy {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Judges every task.
     *
     * @throws NotFound if the one policy is not in force, or cannot judge
     */
    public JudgeResult judge(List<DocumentedTask> tasks, JudgedBy by) {
        return switch (by) {
            case JudgedBy.InForce() -> {
                PoliciesInForce all = policies.inForce();
                yield judged(tasks, true, (task, account) -> scoped(all, task, account));
            }
            case JudgedBy.OnePolicy(var id) -> {
                List<CompiledPolicy> one = List.of(inForce(id));
                yield judged(tasks, false, (_, _) -> one);
            }
            case JudgedBy.Document(var yaml) -> byDocument(tasks, yaml);
        };
    }

    private JudgeResult byDocument(List<DocumentedTask> tasks, String yaml) {
        return switch (drafts.compile(yaml)) {
            case CompilationResult.Compiled(var policy) ->
                    judged(tasks, false, (_, _) -> List.of(policy));
            case CompilationResult.Rejected(var problems) ->
                    new JudgeResult.InvalidPolicy(problems);
        };
    }

    /** The policies for a task, in an account that is known or not. */
    private interface Policies {
        List<CompiledPolicy> of(DocumentedTask task, Optional<Account> account);
    }

    private JudgeResult judged(List<DocumentedTask> tasks, boolean all, Policies policiesOf) {
        AccountNames accounts = reach.accounts();
        return new JudgeResult.Judged(
                tasks.stream()
                        .map(task -> {
                            Optional<Account> account =
                                    task.isPlaced()
                                            ? accounts.find(task.task().account())
                                            : Optional.empty();
                            TaskSnapshot snapshot = snapshot(task, account, accounts);
                            return new JudgedDocument(
                                    task.name(),
                                    all && account.isPresent(),
                                    policiesOf.of(task, account).stream()
                                            .flatMap(policy ->
                                                    judgements(policy, snapshot, account).stream())
                                            .toList());
                        })
                        .toList());
    }

    private static List<Judgement> judgements(
            CompiledPolicy policy, TaskSnapshot snapshot, Optional<Account> account) {
        Parameters parameters =
                account.map(known -> policy.document().parametersAt(snapshot.place(), known))
                        .orElseGet(() -> Parameters.defaults(policy.document().parameters()));
        return Judge.judge(policy, snapshot.task(), parameters, snapshot.missing());
    }

    private static TaskSnapshot snapshot(
            DocumentedTask task, Optional<Account> account, AccountNames accounts) {
        TaskSnapshot merged =
                TaskMerge.snapshot(
                        task.task(),
                        account.orElseGet(() -> unknown(task.task().account())),
                        task.facts(),
                        accounts::find);
        Map<TaskField, MissingReason> missing = new HashMap<>(task.missing());
        if (task.isPlaced() && account.isEmpty()) {
            for (String field : List.of("name", "tags", "path")) {
                missing.put(TaskField.of(TaskAccount.class, field), UNKNOWN_ACCOUNT);
            }
        }
        return merged.missing(merged.missing().and(missing, List.of()));
    }

    private static Account unknown(AccountId id) {
        return new Account(
                id,
                "?",
                new AccountPath(List.of(new OrganizationalUnit(new UnitId("r-unknown"), "?"))),
                Map.of());
    }

    private static List<CompiledPolicy> scoped(
            PoliciesInForce all, DocumentedTask task, Optional<Account> account) {
        return account.map(known -> all.at(task.task().place(), known)).orElseGet(all::policies);
    }

    private CompiledPolicy inForce(String id) {
        return policies.inForce().policies().stream()
                .filter(policy -> policy.version().id().value().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(
                                "No policy with the id '%s' is in force and can judge."
                                        .formatted(id)));
    }
}
