/** The page with the state of the whole organization. */
@NullMarked
package io.gatecheck.admin.ui.overview;

import org.jspecify.annotations.NullMarked;
