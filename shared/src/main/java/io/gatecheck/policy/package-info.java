/** What people write: policies, their scope, and the immutable versions that are in force. */
@NullMarked
package io.gatecheck.policy;

import org.jspecify.annotations.NullMarked;
