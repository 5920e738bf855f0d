package io.gatecheck.admin.policy;

import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks a policy document by the parser and the compiler of the evaluator. Changes nothing. */
@Component
public class CheckDraft {

    private final PolicyDocumentParser parser;
    private final PolicyCompiler compiler;
    private final AccountDirectory accounts;
    private final CurrentPerson current;

    CheckDraft(
            PolicyDocumentParser parser,
            PolicyCompiler compiler,
            AccountDirectory accounts,
            CurrentPerson current) {
        this.parser = parser;
        this.compiler = compiler;
        this.accounts = accounts;
        this.current = current;
    }

    /** Checks a document; whatever the text is, there is an answer. */
    public DraftCheck check(String yaml) {
        PolicyFile file = PolicyFile.read("policy", yaml, parser, compiler);
        return new DraftCheck(
                file.policy(),
                file.problems(),
                file.tests(),
                file.policy().map(CompiledPolicy::reads).stream()
                        .flatMap(facets -> facets.stream().sorted())
                        .toList(),
                file.policy().map(policy -> inScope(policy.document().scope())));
    }

    /** Counts only the accounts that the person may see. */
    private DraftCheck.AccountsInScope inScope(Scope scope) {
        List<Account> seen =
                accounts.all().stream().filter(current.person().reach()::covers).toList();
        long covered = seen.stream().filter(scope::coversAccount).count();
        return new DraftCheck.AccountsInScope(Math.toIntExact(covered), seen.size());
    }
}
