"""Every instrument, one file each: a definition with its test vectors. Add a file, name it here, and the suite tries it."""

from clients.instruments.audit import AUDIT
from clients.instruments.audit_c import AUDIT_C
from clients.instruments.bam import BAM
from clients.instruments.cssrs import CSSRS
from clients.instruments.dast10 import DAST10
from clients.instruments.definition import Instrument, Licence
from clients.instruments.ede_qs import EDE_QS
from clients.instruments.gad7 import GAD7
from clients.instruments.pcl5 import PCL5
from clients.instruments.phq9 import PHQ9
from clients.instruments.rulers import RULERS
from clients.instruments.scoff import SCOFF

ALL = (PHQ9, GAD7, CSSRS, PCL5, BAM, RULERS, AUDIT_C, AUDIT, DAST10, SCOFF, EDE_QS)
BY_CODE: dict[str, Instrument] = {instrument.code: instrument for instrument in ALL}
CODES = [(instrument.code, instrument.name) for instrument in ALL]

__all__ = ["ALL", "BY_CODE", "CODES", "Instrument", "Licence"]
