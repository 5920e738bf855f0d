/** What was observed of a task, the facts about it, and how they merge into a snapshot. */
@NullMarked
package io.gatecheck.snapshot;

import org.jspecify.annotations.NullMarked;
