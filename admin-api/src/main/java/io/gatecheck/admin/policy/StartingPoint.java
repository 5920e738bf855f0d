package io.gatecheck.admin.policy;

/** What a draft begins as. */
public sealed interface StartingPoint {

    /** A small policy to be changed. */
    record Blank() implements StartingPoint {}

    /** A built-in policy, to become a policy of one's own. */
    record BuiltIn(String id) implements StartingPoint {}

    /** The version in force of a policy, to become its next version. */
    record Existing(String id) implements StartingPoint {}
}
