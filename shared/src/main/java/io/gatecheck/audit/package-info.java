/** What people changed in the admin application: who, when, why, and the difference. */
@NullMarked
package io.gatecheck.audit;

import org.jspecify.annotations.NullMarked;
