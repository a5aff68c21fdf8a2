package io.fociwatch.run;

import org.apache.flink.configuration.ConfigConstants;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.PluginUtils;

/**
 * The file systems of Flink's plugins, which the processes of a cluster load by themselves, and
 * this process has to: those below {@code FLINK_PLUGINS_DIR}, with what {@code FLINK_CONF_DIR} says
 * of them.
 */
public final class PluginFileSystems {
    private PluginFileSystems() {}

    /** Loads them, where there is no cluster and the environment names their folder. */
    public static void load() {
        if (EmbeddedFlink.isNeeded()
                && System.getenv(ConfigConstants.ENV_FLINK_PLUGINS_DIR) != null) {
            Configuration flink = GlobalConfiguration.loadConfiguration();
            FileSystem.initialize(flink, PluginUtils.createPluginManagerFromRootFolder(flink));
        }
    }
}
