package io.gatecheck.task;

/** How far a task has come in its life, as far as judging cares. */
public enum Phase {
    /** Being prepared; its first container has not started, and it has no network interface yet. */
    LAUNCHING,
    /** Its containers run; every facet can be known. */
    RUNNING,
    /** Over. */
    STOPPED
}
