/**
 * What can be said of a policy without any task at hand: whether it can fail at all, and what a new
 * version would judge differently. Found by a bounded search over tasks that differ in what the
 * policy reads, and so a proof only of what it finds.
 */
@NullMarked
package io.gatecheck.analysis;

import org.jspecify.annotations.NullMarked;
