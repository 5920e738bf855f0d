package io.gatecheck.policy;

import java.util.List;
import java.util.Optional;

/**
 * Drafts of policies. Each belongs to its author: nobody finds a draft of somebody else. A draft
 * that was not changed for {@link Draft#RETENTION} is gone.
 */
public interface DraftRepository {

    /** Keeps a draft; replaces the one of the same author and id. Repeatable. */
    void save(Draft draft);

    /** A draft of this author. */
    Optional<Draft> find(String author, DraftId id);

    /** The drafts of this author, the one that was changed last first. */
    List<Draft> by(String author);

    /** Removes a draft of this author; does nothing if there is none. */
    void delete(String author, DraftId id);
}
