/** Who may do what in the admin application, and which accounts they see. */
@NullMarked
package io.gatecheck.access;

import org.jspecify.annotations.NullMarked;
