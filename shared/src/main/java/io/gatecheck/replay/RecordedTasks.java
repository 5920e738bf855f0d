package io.gatecheck.replay;

import io.gatecheck.organization.AccountId;
import java.util.Optional;
import java.util.stream.Stream;

/** The tasks that were recorded, for replay. */
public interface RecordedTasks {

    /** The effective tasks of an account; read in parts, while the stream is read. */
    Stream<RecordedTask> of(AccountId account);

    /** The effective task with this id; empty if there is none, or if it is not kept any more. */
    Optional<RecordedTask> find(EffectiveTaskId id);
}
