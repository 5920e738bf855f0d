/** The lasting problems that judging finds, and the tasks in which each was seen. */
@NullMarked
package io.gatecheck.violation;

import org.jspecify.annotations.NullMarked;
