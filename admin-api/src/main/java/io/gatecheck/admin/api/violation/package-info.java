/** Violations and their occurrences over REST. */
@NullMarked
package io.gatecheck.admin.api.violation;

import org.jspecify.annotations.NullMarked;
