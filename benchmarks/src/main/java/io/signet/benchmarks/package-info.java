/** How fast Signet reads, next to what a user would write instead. */
@NullMarked
package io.signet.benchmarks;

import org.jspecify.annotations.NullMarked;
