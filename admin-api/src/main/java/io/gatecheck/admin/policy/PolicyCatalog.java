package io.gatecheck.admin.policy;

import io.gatecheck.admin.request.NotFound;
import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyDocumentParser;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The policies in force, read and checked once for each revision of the bundle. */
@Component
public class PolicyCatalog {

    private final PolicyRepository policies;
    private final PolicyDocumentParser parser;
    private final PolicyCompiler compiler;
    private final AtomicReference<Catalog> known = new AtomicReference<>(new Catalog(0, List.of()));

    PolicyCatalog(PolicyRepository policies, PolicyDocumentParser parser, PolicyCompiler compiler) {
        this.policies = policies;
        this.parser = parser;
        this.compiler = compiler;
    }

    /**
     * The policies of one revision.
     *
     * @param entries ordered by id
     */
    public record Catalog(long revision, List<CatalogEntry> entries) {

        public Catalog {
            entries = List.copyOf(entries);
        }

        public Optional<CatalogEntry> find(PolicyId id) {
            return entries.stream().filter(entry -> entry.version().id().equals(id)).findFirst();
        }
    }

    /** The policies in force. */
    public Catalog inForce() {
        Catalog catalog = known.get();
        if (policies.revision() == catalog.revision()) {
            return catalog;
        }
        PolicyBundle bundle = policies.bundle();
        Catalog current =
                new Catalog(
                        bundle.revision(), bundle.versions().stream().map(this::entry).toList());
        known.set(current);
        return current;
    }

    /**
     * Every version of a policy, newest first.
     *
     * @throws NotFound if there is no such policy, or if the text is not a policy id
     */
    public List<PolicyVersion> history(String id) {
        List<PolicyVersion> versions =
                PolicyId.matches(id) ? policies.versions(new PolicyId(id)) : List.of();
        if (versions.isEmpty()) {
            throw new NotFound("There is no policy with the id '" + id + "'.");
        }
        return versions;
    }

    /**
     * One version out of a history.
     *
     * @throws NotFound if the policy has no version of this number
     */
    public PolicyVersion version(String id, String number) {
        List<PolicyVersion> history = history(id);
        return history.stream()
                .filter(version -> Integer.toString(version.number()).equals(number))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(
                                "Policy '"
                                        + id
                                        + "' has no version '"
                                        + number
                                        + "'. Its newest version is "
                                        + history.getFirst().number()
                                        + "."));
    }

    /** A version of a policy, in force or not; empty if there is none of this number. */
    public Optional<CatalogEntry> find(PolicyId id, int number) {
        Optional<CatalogEntry> current =
                inForce().find(id).filter(entry -> entry.version().number() == number);
        return current.or(() ->
                policies.versions(id).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(this::entry));
    }

    /** The version in force with exactly this text; empty if there is none. */
    public Optional<PolicyVersion> inForceAs(String yaml) {
        return inForce().entries().stream()
                .map(CatalogEntry::version)
                .filter(version -> version.yaml().equals(yaml))
                .findFirst();
    }

    /** What can be read in a version, in force or not. */
    public CatalogEntry entry(PolicyVersion version) {
        return switch (parser.parse(version.id().value(), version.yaml())) {
            case ParsedDocument.Malformed(var problems) ->
                    new CatalogEntry(version, Optional.empty(), problems);
            case ParsedDocument.WellFormed(var document) ->
                    switch (compiler.compile(version)) {
                        case CompilationResult.Compiled(var _) ->
                                new CatalogEntry(version, Optional.of(document), List.of());
                        case CompilationResult.Rejected(var problems) ->
                                new CatalogEntry(version, Optional.of(document), problems);
                    };
        };
    }
}
