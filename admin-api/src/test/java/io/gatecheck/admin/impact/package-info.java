@NullMarked
package io.gatecheck.admin.impact;

import org.jspecify.annotations.NullMarked;
