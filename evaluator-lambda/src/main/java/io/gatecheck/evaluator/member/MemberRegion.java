package io.gatecheck.evaluator.member;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;

/** A member account in one Region: what one client can see. */
public record MemberRegion(AccountId account, Region region) {

    /** The one in which a place is. */
    public static MemberRegion of(Place place) {
        return new MemberRegion(place.account(), place.region());
    }

    @Override
    public String toString() {
        return account + " " + region;
    }
}
