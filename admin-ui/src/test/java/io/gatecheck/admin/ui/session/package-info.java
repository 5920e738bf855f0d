@NullMarked
package io.gatecheck.admin.ui.session;

import org.jspecify.annotations.NullMarked;
