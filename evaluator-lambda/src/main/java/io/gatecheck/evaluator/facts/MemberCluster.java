package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.event.TaskEvent;

/** A cluster in a member account and Region. */
record MemberCluster(MemberPlace place, String name) {

    static MemberCluster of(TaskEvent event) {
        return new MemberCluster(MemberPlace.of(event), event.task().cluster());
    }
}
