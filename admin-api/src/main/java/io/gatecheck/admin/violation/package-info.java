/** Finding violations: by id, and by the filter of their list. */
@NullMarked
package io.gatecheck.admin.violation;

import org.jspecify.annotations.NullMarked;
