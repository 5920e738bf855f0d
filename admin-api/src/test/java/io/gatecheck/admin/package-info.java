/** The rules that the rooms of the admin application keep. */
@NullMarked
package io.gatecheck.admin;

import org.jspecify.annotations.NullMarked;
