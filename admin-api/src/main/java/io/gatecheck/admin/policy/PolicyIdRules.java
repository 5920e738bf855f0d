package io.gatecheck.admin.policy;

import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which id a published document may have. */
final class PolicyIdRules {

    /** The words that stand in addresses where an id would. */
    private static final Set<String> RESERVED = Set.of("checks", "drafts", "new");

    private PolicyIdRules() {}

    /**
     * What is wrong with the id of a document.
     *
     * @param history the versions of the policy with this id, newest first
     */
    static Optional<PolicyProblem> problem(
            PolicyId id, Publication publication, List<PolicyVersion> history) {
        if (publication.policy().isPresent() && !publication.policy().get().equals(id)) {
            return at(
                    publication.yaml(),
                    "The id of policy '"
                            + publication.policy().get()
                            + "' cannot change. Change it back, or make a new policy.");
        }
        if (RESERVED.contains(id.value())) {
            return at(
                    publication.yaml(),
                    "The id '" + id + "' is reserved for an address of Gatecheck. Choose another.");
        }
        if (publication.policy().isEmpty() && !history.isEmpty()) {
            return at(
                    publication.yaml(),
                    "There is already a policy with the id '"
                            + id
                            + "', in version "
                            + history.getFirst().number()
                            + ". Choose another id, or edit that policy.");
        }
        return Optional.empty();
    }

    private static Optional<PolicyProblem> at(String yaml, String message) {
        List<String> lines = yaml.lines().toList();
        int index =
                IntStream.range(0, lines.size())
                        .filter(line -> lines.get(line).startsWith("id:"))
                        .findFirst()
                        .orElse(0);
        return Optional.of(PolicyProblem.in("policy", lines, new Position(index + 1, 1), message));
    }
}
