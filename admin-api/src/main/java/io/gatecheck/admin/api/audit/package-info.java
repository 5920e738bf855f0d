/** The audit log in the API. */
@NullMarked
package io.gatecheck.admin.api.audit;

import org.jspecify.annotations.NullMarked;
