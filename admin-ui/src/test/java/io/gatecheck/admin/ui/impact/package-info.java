@NullMarked
package io.gatecheck.admin.ui.impact;

import org.jspecify.annotations.NullMarked;
