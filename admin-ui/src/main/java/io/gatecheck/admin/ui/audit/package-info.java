/** The page of the audit log. */
@NullMarked
package io.gatecheck.admin.ui.audit;

import org.jspecify.annotations.NullMarked;
