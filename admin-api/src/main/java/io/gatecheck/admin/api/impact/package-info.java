/** Recorded tasks, and policies replayed over them, over REST. */
@NullMarked
package io.gatecheck.admin.api.impact;

import org.jspecify.annotations.NullMarked;
