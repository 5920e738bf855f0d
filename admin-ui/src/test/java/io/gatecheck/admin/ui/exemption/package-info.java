@NullMarked
package io.gatecheck.admin.ui.exemption;

import org.jspecify.annotations.NullMarked;
