/** The state of the whole organization in one answer. */
@NullMarked
package io.gatecheck.admin.api.overview;

import org.jspecify.annotations.NullMarked;
