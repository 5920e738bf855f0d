/** What the person who asks may see of the organization. */
@NullMarked
package io.gatecheck.admin.reach;

import org.jspecify.annotations.NullMarked;
