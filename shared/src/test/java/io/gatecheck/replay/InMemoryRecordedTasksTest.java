package io.gatecheck.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class InMemoryRecordedTasksTest extends RecordedTasksContract {

    @Override
    protected Store empty(Instant now) {
        var tasks = new InMemoryRecordedTasks(Clock.fixed(now, ZoneOffset.UTC), RETENTION);
        return new Store(tasks, tasks);
    }
}
