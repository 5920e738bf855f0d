/** The filter of violations. */
@NullMarked
package io.gatecheck.admin.violation;

import org.jspecify.annotations.NullMarked;
