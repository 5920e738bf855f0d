/** Approved, reasoned and expiring exceptions from a policy. */
@NullMarked
package io.gatecheck.exemption;

import org.jspecify.annotations.NullMarked;
