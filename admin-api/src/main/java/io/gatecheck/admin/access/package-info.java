/** Who is using the admin application. */
@NullMarked
package io.gatecheck.admin.access;

import org.jspecify.annotations.NullMarked;
