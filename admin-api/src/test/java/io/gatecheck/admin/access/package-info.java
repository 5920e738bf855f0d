/** Who is using the admin application in tests. */
@NullMarked
package io.gatecheck.admin.access;

import org.jspecify.annotations.NullMarked;
