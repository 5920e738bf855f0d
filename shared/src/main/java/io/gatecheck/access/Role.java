package io.gatecheck.access;

import java.util.Set;

/** What a person may do. */
public enum Role {
    /** Reads everything within reach. */
    VIEWER,
    /** Writes drafts, publishes policies and asks for exemptions. */
    EDITOR,
    /** Decides what others asked for: exemptions, and publications that need a second person. */
    APPROVER,
    /** Makes API tokens, and may do everything else. */
    ADMIN;

    /** Whether somebody with these roles may do what this one allows. */
    public boolean isIn(Set<Role> roles) {
        return roles.contains(this)
                || roles.contains(ADMIN)
                || (this == VIEWER && !roles.isEmpty());
    }
}
