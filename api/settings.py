"""Every setting, read from the environment once at an entry point and handed in from there."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from platformdirs import user_cache_path, user_data_path
from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import InputError

if TYPE_CHECKING:
    from ingest.reading.llm.settings import LanguageModelSettings

Port = Annotated[int, Field(ge=0, le=65535)]
Folder = Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())]


class Settings(BaseSettings):
    """Where things are kept, where the program listens and which Neo4j it uses."""

    model_config = SettingsConfigDict(
        env_prefix="ACTORGRAPH_", env_ignore_empty=True, frozen=True, extra="ignore", populate_by_name=True
    )

    home: Folder = Field(
        default_factory=lambda: user_data_path("actorgraph"),
        description="Folder for everything the program keeps on disk.",
    )
    jars_folder: Folder | None = Field(
        None,
        validation_alias="ACTORGRAPH_JARS",
        description="Folder for Neo4j's own files and for scripts of pages, once fetched; when empty, in the cache.",
    )
    host: str = Field("127.0.0.1", description="Address at which the API listens.")
    port: Port = Field(8000, description="Port of the API.")
    bolt_port: Port = Field(7687, description="Port of the local Neo4j; the next free one if it is taken.")
    browser_port: Port = Field(7474, description="Port of Neo4j Browser; the next free one if it is taken.")

    grades: Path | None = Field(
        None, description="TOML file of grades (A-F, 1-6) of publishers and claimants; see docs/knowledge.md."
    )
    reports: Path = Field(
        Path("reports.yaml"), description="File of definitions of reports; relative paths in it start from its folder."
    )
    public_url: str = Field(
        "", description="Address under which others reach the API; links in mails and feeds begin so."
    )
    smtp_password: str = Field("", repr=False, description="Password of the mail server that reports are sent through.")
    webhook_secret: str = Field("", repr=False, description="Key that reports posted to webhooks are signed with.")

    reader: Literal["rules", "llm", "both"] = Field(
        "rules", description="Who reads articles: the built-in reader, a language model, or both."
    )
    llm_url: str = Field(
        "", description="A language model's address: OpenAI-compatible (ending in /v1) or Ollama's own (in /api)."
    )
    llm_model: str = Field("", description="Name of the language model.")
    llm_key: str = Field("", repr=False, description="Key for the language model, where it wants one.")
    llm_timeout: float = Field(120.0, gt=0, description="Seconds to wait for one answer of the language model.")
    llm_retries: int = Field(2, ge=0, description="How often the language model is asked again after a bad answer.")
    llm_concurrency: int = Field(2, ge=1, description="Requests to the language model that are under way at a time.")
    llm_budget: int = Field(0, ge=0, description="Tokens that one run may spend on the language model; 0 is no limit.")

    neo4j_uri: str = Field(
        "", validation_alias="NEO4J_URI", description="A Neo4j server to use; when empty, a local one is started."
    )
    neo4j_username: str = Field("neo4j", validation_alias="NEO4J_USERNAME", description="User name at NEO4J_URI.")
    neo4j_password: str = Field(
        "", validation_alias="NEO4J_PASSWORD", repr=False, description="Password at NEO4J_URI; there is no default."
    )
    neo4j_database: str = Field(
        "", validation_alias="NEO4J_DATABASE", description="Database at NEO4J_URI; when empty, the user's own."
    )

    @property
    def language_model(self) -> "LanguageModelSettings":
        """Which language model is asked, for the readers that ask one."""
        from ingest.reading.llm.settings import LanguageModelSettings  # the package loads the parser; most need none

        return LanguageModelSettings(
            url=self.llm_url,
            model=self.llm_model,
            key=self.llm_key,
            timeout=self.llm_timeout,
            retries=self.llm_retries,
            concurrency=self.llm_concurrency,
            budget=self.llm_budget,
        )

    @property
    def cache(self) -> Path:
        """Folder for what can be fetched or made again: below a chosen `home`, else the user's cache."""
        return self.home / "cache" if "home" in self.model_fields_set else user_cache_path("actorgraph")

    @property
    def jars(self) -> Path:
        """Where Neo4j's own files and the scripts of pages are kept once fetched."""
        return self.jars_folder or self.cache / "jars"


def settings_from_environment() -> Settings:
    """The settings, or an InputError that names the variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = str(wrong["loc"][0])
        variable = name if name.isupper() else f"ACTORGRAPH_{name.upper()}"
        raise InputError(f"{variable} cannot be used: {wrong['msg']}.") from error
