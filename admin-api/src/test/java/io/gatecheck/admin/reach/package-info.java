@NullMarked
package io.gatecheck.admin.reach;

import org.jspecify.annotations.NullMarked;
