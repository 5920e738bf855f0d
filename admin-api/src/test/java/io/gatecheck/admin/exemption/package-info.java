@NullMarked
package io.gatecheck.admin.exemption;

import org.jspecify.annotations.NullMarked;
