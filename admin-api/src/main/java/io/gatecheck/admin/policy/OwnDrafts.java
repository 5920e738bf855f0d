package io.gatecheck.admin.policy;

import io.gatecheck.admin.request.NotFound;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.DraftId;
import io.gatecheck.policy.DraftRepository;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyTextEditor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The drafts of the person who asks; those of others do not exist for them. */
@Component
public class OwnDrafts {

    private final EditorAccess access;
    private final DraftRepository drafts;
    private final PolicyRepository policies;
    private final PolicyTextEditor editor;
    private final Clock clock;

    OwnDrafts(
            EditorAccess access,
            DraftRepository drafts,
            PolicyRepository policies,
            PolicyTextEditor editor,
            Clock clock) {
        this.editor = editor;
        this.access = access;
        this.drafts = drafts;
        this.policies = policies;
        this.clock = clock;
    }

    /** All of them, the one that was changed last first. */
    public List<Draft> all() {
        return drafts.by(access.editor().name());
    }

    /** One of them; empty if there is none with this id. */
    public Optional<Draft> find(String id) {
        String author = access.editor().name();
        return Optional.of(id)
                .filter(DraftId::matches)
                .flatMap(known -> drafts.find(author, new DraftId(known)));
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none with this id
     */
    public Draft get(String id) {
        return find(id).orElseThrow(() ->
                new NotFound(
                        "You have no draft at this address. A draft is deleted when it is"
                                + " published, and 90 days after its last change."));
    }

    /**
     * Keeps the text as the draft's.
     *
     * @return the draft as it is now
     */
    public Draft save(Draft draft, String yaml) {
        Draft saved = draft.with(yaml, clock.instant());
        drafts.save(saved);
        return saved;
    }

    /**
     * Puts a test into a draft, after the others.
     *
     * @param test an item of {@code tests}, in YAML
     * @return the draft as it is now; empty if it is not written so that a test can be put into it,
     *     or would become too long
     */
    public Optional<Draft> addTest(Draft draft, String test) {
        return editor.withTest(draft.yaml(), test)
                .filter(changed ->
                        DocumentTextParser.parse(changed) instanceof Parsed.Valid<String>)
                .map(changed -> save(draft, changed));
    }

    /** Deletes one of them; does nothing if there is none with this id. */
    public void delete(String id) {
        find(id).ifPresent(draft -> drafts.delete(draft.author(), draft.id()));
    }

    /** The version that was published since the draft was begun; empty if none was. */
    public Optional<Intervening> intervening(Draft draft) {
        return draft.policy()
                .flatMap(policy ->
                        Intervening.of(policies.versions(policy), draft.basedOn(), draft.yaml()));
    }
}
