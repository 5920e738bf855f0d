/** What is answered when a request cannot be: problem details, RFC 9457. */
@NullMarked
package io.gatecheck.admin.api.problem;

import org.jspecify.annotations.NullMarked;
