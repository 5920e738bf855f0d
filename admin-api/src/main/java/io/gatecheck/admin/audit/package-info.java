/** Finding what people changed, by the filter of the audit log. */
@NullMarked
package io.gatecheck.admin.audit;

import org.jspecify.annotations.NullMarked;
