/** Judging tasks over REST. */
@NullMarked
package io.gatecheck.admin.api.judge;

import org.jspecify.annotations.NullMarked;
