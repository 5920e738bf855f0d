/** Failed requests. */
@NullMarked
package io.gatecheck.admin.ui.error;

import org.jspecify.annotations.NullMarked;
