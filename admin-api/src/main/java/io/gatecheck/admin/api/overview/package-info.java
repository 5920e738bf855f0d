/** The state of the whole organization over REST. */
@NullMarked
package io.gatecheck.admin.api.overview;

import org.jspecify.annotations.NullMarked;
