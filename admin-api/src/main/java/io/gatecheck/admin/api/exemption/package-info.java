/** Exemptions over REST. */
@NullMarked
package io.gatecheck.admin.api.exemption;

import org.jspecify.annotations.NullMarked;
