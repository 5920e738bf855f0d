package io.gatecheck.evaluator.facts.ecs;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.ObservedTask;

/** A cluster in a member account and Region. */
record MemberCluster(MemberRegion region, String name) {

    static MemberCluster of(ObservedTask task) {
        return new MemberCluster(MemberRegion.of(task.place()), task.arn().cluster());
    }
}
