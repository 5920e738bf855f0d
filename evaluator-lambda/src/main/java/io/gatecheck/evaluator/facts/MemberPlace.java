package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;

/** An account and Region: what one client can see. */
record MemberPlace(AccountId account, Region region) {

    static MemberPlace of(TaskEvent event) {
        return new MemberPlace(event.account(), event.region());
    }

    @Override
    public String toString() {
        return account + " " + region;
    }
}
