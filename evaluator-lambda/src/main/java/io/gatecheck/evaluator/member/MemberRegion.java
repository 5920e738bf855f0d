package io.gatecheck.evaluator.member;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.snapshot.ObservedTask;

/** A member account in one Region: what one client can see. */
public record MemberRegion(AccountId account, Region region) {

    /** Where the task runs. */
    public static MemberRegion of(ObservedTask task) {
        return new MemberRegion(task.account(), task.region());
    }

    @Override
    public String toString() {
        return account + " " + region;
    }
}
