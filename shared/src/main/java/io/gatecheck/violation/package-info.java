/** Violations, the lasting problems that judging finds, and their occurrences in tasks. */
@NullMarked
package io.gatecheck.violation;

import org.jspecify.annotations.NullMarked;
