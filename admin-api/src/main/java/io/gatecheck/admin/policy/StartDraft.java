package io.gatecheck.admin.policy;

import io.gatecheck.access.Person;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.DraftRepository;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Begins a draft. */
@Component
public class StartDraft {

    private final EditorAccess access;
    private final PolicyCatalog catalog;
    private final ExamplePolicies examples;
    private final DraftRepository drafts;
    private final Clock clock;

    StartDraft(
            EditorAccess access,
            PolicyCatalog catalog,
            ExamplePolicies examples,
            DraftRepository drafts,
            Clock clock) {
        this.access = access;
        this.catalog = catalog;
        this.examples = examples;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Begins a draft of the person who asks.
     *
     * @throws NotFound if there is nothing to start from
     */
    public Draft start(StartingPoint from) {
        Person author = access.editor();
        Draft draft =
                switch (from) {
                    case StartingPoint.Blank() -> fresh(BlankPolicy.YAML, author);
                    case StartingPoint.BuiltIn(var id) -> fresh(withFreeId(example(id)), author);
                    case StartingPoint.Existing(var id) ->
                            change(catalog.history(id).getFirst(), author);
                };
        drafts.save(draft);
        return draft;
    }

    private ExamplePolicies.Example example(String id) {
        return Optional.of(id)
                .filter(PolicyId::matches)
                .map(PolicyId::new)
                .flatMap(examples::find)
                .orElseThrow(() ->
                        new NotFound("There is no built-in policy with the id '" + id + "'."));
    }

    /** A built-in policy that is in force already gets the id of a second one. */
    private String withFreeId(ExamplePolicies.Example example) {
        String id = example.document().id().value();
        PolicyCatalog.Catalog inForce = catalog.inForce();
        String free =
                Stream.concat(
                                Stream.of(id),
                                IntStream.iterate(2, i -> i + 1).mapToObj(i -> id + "-" + i))
                        .filter(each -> inForce.find(new PolicyId(each)).isEmpty())
                        .findFirst()
                        .orElseThrow();
        return example.yaml().replaceFirst("(?m)^id: .*$", "id: " + free);
    }

    private Draft fresh(String yaml, Person author) {
        return new Draft(
                DraftId.random(), Optional.empty(), yaml, 0, author.name(), clock.instant());
    }

    private Draft change(PolicyVersion version, Person author) {
        return new Draft(
                DraftId.random(),
                Optional.of(version.id()),
                version.yaml(),
                version.number(),
                author.name(),
                clock.instant());
    }
}
