/** The state of the whole organization in numbers. */
@NullMarked
package io.gatecheck.admin.overview;

import org.jspecify.annotations.NullMarked;
