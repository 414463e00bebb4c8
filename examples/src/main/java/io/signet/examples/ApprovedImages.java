package io.signet.examples;

import io.signet.signature.DataSource;
import io.signet.signature.DataSourceKey;

/** Which container images somebody has approved: a data source that the host provides. */
public interface ApprovedImages extends DataSource {

    /** What hosts and signatures call it. */
    DataSourceKey<ApprovedImages> KEY = new DataSourceKey<>("acme", "approved-images", ApprovedImages.class);

    /**
     * Looks an image up.
     *
     * @param image its name with its tag, as events have it
     * @return whether it was approved
     */
    boolean isApproved(String image);
}
