/** Judging tasks that somebody asks about, without recording anything. */
@NullMarked
package io.gatecheck.admin.judge;

import org.jspecify.annotations.NullMarked;
