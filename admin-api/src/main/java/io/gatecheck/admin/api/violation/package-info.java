/** Violations and their occurrences in the API. */
@NullMarked
package io.gatecheck.admin.api.violation;

import org.jspecify.annotations.NullMarked;
